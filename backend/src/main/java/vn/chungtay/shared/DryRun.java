package vn.chungtay.shared;

import jakarta.enterprise.context.RequestScoped;

/** Whether this request only asks what it would do. */
@RequestScoped
public class DryRun {

    private boolean wanted;

    public boolean wanted() {
        return wanted;
    }

    public void want() {
        wanted = true;
    }
}
