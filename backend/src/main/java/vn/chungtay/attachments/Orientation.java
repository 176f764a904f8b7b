package vn.chungtay.attachments;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which way up a camera says that its picture is, by the eight ways of EXIF. Nothing else of it is read. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int TAG = 0x0112;
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    /** Whether width and height change places. */
    boolean sideways() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Turns a picture of this size upright. */
    AffineTransform turning(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Upright when it says nothing, or nothing that can be understood. */
    static Orientation of(FileKind kind, byte[] bytes) {
        try {
            ByteBuffer exif = kind == FileKind.JPEG ? ofJpeg(bytes) : kind == FileKind.WEBP ? ofWebp(bytes) : null;
            return exif == null ? UPRIGHT : read(exif);
        } catch (IndexOutOfBoundsException | IllegalArgumentException nonsense) {
            return UPRIGHT;
        }
    }

    /** Whether the picture itself comes to its end: in it, the two bytes of the end stand nowhere else. */
    static boolean endsAsJpeg(byte[] bytes) {
        int scan = scan(bytes);
        for (int i = Math.max(scan, 0); scan >= 0 && i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == END) {
                return true;
            }
        }
        return false;
    }

    /** Where the pixels begin; -1 when they never do. */
    private static int scan(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == SCAN) {
                return at;
            }
            at += marker == 0xFF ? 1 : 2 + length(bytes, at);
        }
        return -1;
    }

    private static ByteBuffer ofJpeg(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) != SCAN) {
            if ((bytes[at + 1] & 0xFF) == EXIF && Inspection.starts(bytes, at + 4, "Exif\0\0")) {
                return ByteBuffer.wrap(bytes, at + 10, length(bytes, at) - 8).slice();
            }
            at += (bytes[at + 1] & 0xFF) == 0xFF ? 1 : 2 + length(bytes, at);
        }
        return null;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    private static ByteBuffer ofWebp(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 12; at + 8 <= bytes.length; ) {
            int size = file.getInt(at + 4);
            if (Inspection.starts(bytes, at, "EXIF")) {
                int prefix = Inspection.starts(bytes, at + 8, "Exif\0\0") ? 6 : 0;
                return ByteBuffer.wrap(bytes, at + 8 + prefix, size - prefix).slice();
            }
            if (size < 0) {
                return null;
            }
            at += 8 + size + (size & 1);
        }
        return null;
    }

    private static Orientation read(ByteBuffer tiff) {
        byte[] order = new byte[2];
        tiff.get(0, order);
        tiff.order(
                new String(order, StandardCharsets.US_ASCII).equals("II")
                        ? ByteOrder.LITTLE_ENDIAN
                        : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int way = tiff.getShort(entry + 8);
                return way >= 1 && way <= values().length ? values()[way - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
