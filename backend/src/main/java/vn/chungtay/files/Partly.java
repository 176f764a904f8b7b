package vn.chungtay.files;

import jakarta.enterprise.context.RequestScoped;

/** Whether the caller of an import wants its sound rows written even when others have problems ({@code partial=true}). */
@RequestScoped
public class Partly {

    private boolean wanted;

    public boolean wanted() {
        return wanted;
    }

    public void want() {
        wanted = true;
    }
}
