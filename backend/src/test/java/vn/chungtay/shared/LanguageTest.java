package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aDayInASentenceIsWrittenAsPeopleWriteIt() {
        List<Object> day = List.of(LocalDate.of(2026, 9, 1));
        assertThat(Language.VI.sentence("MILESTONE_BEFORE_PROGRAMME", day)).contains(" 01/09/2026");
        assertThat(Language.EN.sentence("MILESTONE_BEFORE_PROGRAMME", day)).contains(" 01/09/2026");
    }
}
