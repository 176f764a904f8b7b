import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** Unpacks the .xz file given first into the file given second: the machine need not have xz. */
class Unxz {
    public static void main(String[] args) throws Exception {
        try (var in = new XZInputStream(Files.newInputStream(Path.of(args[0])))) {
            Files.copy(in, Path.of(args[1]));
        }
    }
}
