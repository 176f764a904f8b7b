package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** Nobody writes a line of their own into the log. */
class OneLineTest {

    @Test
    void aLineBreakOfACallerIsAMark() {
        ExtLogRecord entry = new ExtLogRecord(
                Level.INFO, "not completed: %s", ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        entry.setParameters(new Object[] {"x\r\n2026-11-22 ERROR forged\u2028again"});
        assertThat(new OneLine().isLoggable(entry)).isTrue();
        assertThat(entry.getFormattedMessage()).isEqualTo("not completed: x ⏎ 2026-11-22 ERROR forged ⏎ again");
    }

    @Test
    void anyOtherMessageStaysAsItIs() {
        ExtLogRecord entry = new ExtLogRecord(
                Level.INFO, "100 %% of %s", ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        entry.setParameters(new Object[] {"Đông Lỗ"});
        assertThat(new OneLine().isLoggable(entry)).isTrue();
        assertThat(entry.getFormattedMessage()).isEqualTo("100 % of Đông Lỗ");
    }
}
