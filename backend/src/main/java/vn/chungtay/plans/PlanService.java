package vn.chungtay.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The door of the joint plans. */
@ApplicationScoped
public class PlanService {

    private final Reads reads;

    PlanService(Reads reads) {
        this.reads = reads;
    }

    /** A line of a plan as other rooms need it. */
    public record Line(UUID id, UUID planId, UUID pairingId, UUID first, UUID second, UUID host, SessionKind kind, OrganisingLevel organisingLevel,
            List<EducationLevel> levels, List<String> themes, String title, String schoolYear, Integer minutes) {
    }

    /** The line of an id, with the parties of its plan; none is refused as not found. */
    public Line line(UUID planLine) {
        return reads.one(Sql.of("""
                select l.*, a.pairing_id, a.school_year, p.first_id, p.second_id
                from plan_line l join activity_plan a on a.id = l.plan_id join pairing p on p.id = a.pairing_id where l.id = ?""", planLine),
                (rs, ctx) -> new Line(rs.getObject("id", UUID.class), rs.getObject("plan_id", UUID.class), rs.getObject("pairing_id", UUID.class),
                        rs.getObject("first_id", UUID.class), rs.getObject("second_id", UUID.class), rs.getObject("host_id", UUID.class),
                        Reads.choice(rs, "kind", SessionKind.class), Reads.choice(rs, "organising_level", OrganisingLevel.class),
                        Reads.strings(rs, "levels").stream().map(EducationLevel::valueOf).toList(), Reads.strings(rs, "themes"),
                        rs.getString("title"), rs.getString("school_year"), Reads.integer(rs, "minutes")))
                .orElseThrow(Refusal::notFound);
    }
}
