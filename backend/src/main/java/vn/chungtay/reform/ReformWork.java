package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.operations.Progress;

/** The long work of a reform: to see beforehand what it does, and to do it. Both run the very same change; the one is rolled back. */
@ApplicationScoped
class ReformWork {

    static final String FIRST_STEP = "REFORM_READING";

    private final ReformFiles files;
    private final ReformRun run;

    ReformWork(ReformFiles files, ReformRun run) {
        this.files = files;
        this.run = run;
    }

    void preview(Scope scope, UUID reform, String comment, Progress progress) throws IOException {
        Map<ReformPart, ReformFiles.Kept> kept = files.unpack(reform);
        try (EffectCopy copy = new EffectCopy()) {
            ReformRun.Found found = run.tryOut(scope, reform, kept, copy, progress);
            progress.step("REFORM_KEEPING", 0);
            run.keep(scope, reform, found, copy, comment);
        } finally {
            forget(kept);
        }
    }

    void apply(Scope scope, UUID reform, String comment, Progress progress) throws IOException {
        Map<ReformPart, ReformFiles.Kept> kept = files.unpack(reform);
        try {
            run.apply(scope, reform, kept, comment, progress);
        } finally {
            forget(kept);
        }
    }

    private static void forget(Map<ReformPart, ReformFiles.Kept> files) throws IOException {
        for (ReformFiles.Kept one : files.values()) {
            Files.deleteIfExists(one.file());
        }
    }
}
