package vn.chungtay.pilots;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chungtay.organisations.ModelSchools;

/** The pilot schools are the models: who held a slot of an approved selection, on the day. */
@ApplicationScoped
class PilotsAsModels implements ModelSchools {

    @Override
    public String among(String parties, String day) {
        return "exists (select 1 from pilot_tenure pt where pt.school_id = any (" + parties + ") and pt.from_day <= "
                + day + " and (pt.to_day is null or pt.to_day > " + day + "))";
    }
}
