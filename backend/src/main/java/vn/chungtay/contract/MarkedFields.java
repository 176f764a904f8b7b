package vn.chungtay.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.chungtay.shared.Refusal;

/** The field that a form is to mark when a rule of the database is about to be broken: the rule knows of no form, the request does. */
@ApplicationScoped
class MarkedFields {

    static final ResourceBundle FIELDS = ResourceBundle.getBundle("problem-fields", Locale.ROOT);

    private final RequestBody body;
    private final ObjectMapper json;

    MarkedFields(RequestBody body, ObjectMapper json) {
        this.body = body;
        this.json = json;
    }

    /** The same refusal, naming the field behind it where the request has one. */
    Refusal in(Refusal refusal) {
        return FIELDS.containsKey(refusal.code())
                        && refusal.errors().isEmpty()
                        && says(FIELDS.getString(refusal.code()))
                ? refusal.at(FIELDS.getString(refusal.code()))
                : refusal;
    }

    private boolean says(String pointer) {
        try {
            return !json.readTree(body.json()).at(pointer).isMissingNode();
        } catch (IOException noJson) {
            return false;
        }
    }
}
