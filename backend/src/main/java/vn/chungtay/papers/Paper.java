package vn.chungtay.papers;

import java.util.List;

/**
 * An official paper before it is numbered and dated. All of its texts are as one writes them in a sentence; capitals are the form's own.
 *
 * @param superior the body above those who issue it; null when they have none in common
 * @param issuers the bodies that issue it, of a joint paper in the order of their signatures
 * @param symbol the abbreviation of its kind, such as BGN
 * @param place where it is issued
 * @param name the name of its kind, such as Biên bản ghi nhớ
 * @param subject what it is about
 * @param bases what it rests upon
 * @param body what it says
 * @param signatures who signs: one, or the two of a joint paper
 * @param recipients who gets it, but for the archive, which the form adds
 */
public record Paper(
        String superior,
        List<String> issuers,
        String symbol,
        String place,
        String name,
        String subject,
        List<String> bases,
        List<Block> body,
        List<Signature> signatures,
        List<String> recipients) {

    /** A piece of the body. */
    public sealed interface Block {

        String words();
    }

    /** A line that heads what follows. */
    public record Heading(String words) implements Block {}

    /** Running text. */
    public record Paragraph(String words) implements Block {}
}
