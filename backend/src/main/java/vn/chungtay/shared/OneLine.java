package vn.chungtay.shared;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/** What callers have sent never makes a log line of its own: a line break in a message stands there as a mark. */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = entry instanceof ExtLogRecord full ? full.getFormattedMessage() : entry.getMessage();
        if (message != null && BREAKS.matcher(message).find()) {
            String line = BREAKS.matcher(message).replaceAll(" ⏎ ");
            if (entry instanceof ExtLogRecord full) {
                full.setMessage(line, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                entry.setMessage(line);
            }
            entry.setParameters(null);
        }
        return true;
    }
}
