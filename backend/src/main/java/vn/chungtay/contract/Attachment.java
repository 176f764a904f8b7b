package vn.chungtay.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** How an answer says that it is a file, and what it is called. */
public final class Attachment {

    private Attachment() {}

    /** The value of Content-Disposition (RFC 6266): the name as it is, and without marks for who reads no other. */
    public static String named(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('–', '-')
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
