package vn.chungtay.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that every day of the product is a day of. */
@ApplicationScoped
public class HanoiTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public Instant now() {
        return Instant.now();
    }
}
