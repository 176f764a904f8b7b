package vn.chungtay.shared;

import jakarta.enterprise.context.RequestScoped;

/** Whether the caller of an import wants its sound rows written even when others have problems ({@code partial=true}). */
@RequestScoped
class Partly {

    private boolean wanted;

    boolean wanted() {
        return wanted;
    }

    void want() {
        wanted = true;
    }
}
