package vn.chungtay.audit;

import jakarta.enterprise.context.RequestScoped;

/** Whose changes those of long work are: of the call that began it and is long over. */
@RequestScoped
public class CarriedOrigin {

    private String origin;

    /** Takes over what the call that begins the work has said of itself. */
    public void carry(String described) {
        origin = described;
    }

    String origin() {
        return origin;
    }
}
