package vn.chungtay.attachments;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import vn.chungtay.shared.Refusal;

/** Draws a picture anew: upright, no larger than a page is printed, and without where and by whom it was taken. */
final class Pictures {

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SENT = 20_000;
    /** What is held in memory of a larger one is every second, third … pixel. */
    private static final double MOST_DECODED = 16_000_000;

    private static final int LONGEST_KEPT = 3_200;
    private static final int LONGEST_OF_SMALL = 480;
    private static final float QUALITY = 0.85f;

    private final FileStore store;
    private final UUID upload;

    Pictures(FileStore store, UUID upload) {
        this.store = store;
        this.upload = upload;
    }

    Inspected review(FileKind kind, byte[] bytes, Path file) throws IOException {
        BufferedImage decoded = decoded(kind, bytes, file);
        BufferedImage drawn = drawn(decoded, Orientation.of(kind, bytes), kind == FileKind.PNG);
        BufferedImage small = fitted(drawn, LONGEST_OF_SMALL);
        return new Inspected(
                kind,
                written(drawn, kind == FileKind.PNG ? "png" : "jpeg"),
                written(opaque(small), "jpeg"),
                drawn.getWidth(),
                drawn.getHeight());
    }

    private static BufferedImage decoded(FileKind kind, byte[] bytes, Path file) throws IOException {
        if (kind == FileKind.JPEG && !Orientation.endsAsJpeg(bytes)) {
            throw Refusal.badRequest("ATTACHMENT_CUT");
        }
        ImageReader reader = reader(kind);
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            requireDrawable(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam some = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) reader.getWidth(0) * reader.getHeight(0) / MOST_DECODED));
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.badRequest("ATTACHMENT_PICTURE_BROKEN");
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileKind kind) throws IOException {
        return kind == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind == FileKind.PNG ? "png" : "jpeg")
                        .next();
    }

    /** Before a pixel is read: a few bytes can announce gigabytes. */
    private static void requireDrawable(int width, int height) {
        if (width < 1 || height < 1) {
            throw Refusal.badRequest("ATTACHMENT_PICTURE_BROKEN");
        }
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SENT) {
            throw Refusal.badRequest("ATTACHMENT_DIMENSIONS");
        }
    }

    private static BufferedImage drawn(BufferedImage decoded, Orientation way, boolean transparent) {
        double scale = Math.min(1, (double) LONGEST_KEPT / Math.max(decoded.getWidth(), decoded.getHeight()));
        int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        boolean clear = transparent && decoded.getColorModel().hasAlpha();
        BufferedImage drawn = way.sideways() ? canvas(height, width, clear) : canvas(width, height, clear);
        AffineTransform turn = way.turning(width, height);
        turn.scale((double) width / decoded.getWidth(), (double) height / decoded.getHeight());
        draw(drawn, decoded, turn);
        return drawn;
    }

    /** By halves, so that fine lines stay. */
    private static BufferedImage fitted(BufferedImage large, int longest) {
        BufferedImage image = large;
        while (Math.max(image.getWidth(), image.getHeight()) > longest) {
            double scale = Math.max(0.5, (double) longest / Math.max(image.getWidth(), image.getHeight()));
            BufferedImage smaller = canvas(
                    Math.max(1, (int) Math.round(image.getWidth() * scale)),
                    Math.max(1, (int) Math.round(image.getHeight() * scale)),
                    image.getColorModel().hasAlpha());
            draw(
                    smaller,
                    image,
                    AffineTransform.getScaleInstance(
                            (double) smaller.getWidth() / image.getWidth(),
                            (double) smaller.getHeight() / image.getHeight()));
            image = smaller;
        }
        return image;
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage flat = canvas(image.getWidth(), image.getHeight(), false);
        draw(flat, image, new AffineTransform());
        return flat;
    }

    private static BufferedImage canvas(int width, int height, boolean transparent) {
        return new BufferedImage(width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage on, BufferedImage image, AffineTransform how) {
        Graphics2D brush = on.createGraphics();
        try {
            if (!on.getColorModel().hasAlpha()) {
                brush.setColor(Color.WHITE);
                brush.fillRect(0, 0, on.getWidth(), on.getHeight());
            }
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(image, how, null);
        } finally {
            brush.dispose();
        }
    }

    private Path written(BufferedImage image, String format) throws IOException {
        Path file = store.workplace(upload);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream output = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
