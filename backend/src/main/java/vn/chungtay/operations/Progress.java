package vn.chungtay.operations;

/** How far long work is, said by whoever does it and read by whoever watches it; nothing is written in the work's own transaction. */
public final class Progress {

    record At(String step, int done, int total) {}

    private volatile At at;

    Progress(String step) {
        this.at = new At(step, 0, 0);
    }

    /** The next step begins: a code whose sentence is {@code STEP_<code>}. */
    public void step(String code, int total) {
        at = new At(code, 0, total);
    }

    /** So much of the step is done. */
    public void done(int done) {
        at = new At(at.step, done, Math.max(done, at.total));
    }

    At at() {
        return at;
    }
}
