package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/pairings,/pairings",
        "/organisations?q=dong%20lo&page=2,/organisations?q=dong%20lo&page=2",
        "/a#b,/a#b",
        "/tìm?q=trường,/t%C3%ACm?q=tr%C6%B0%E1%BB%9Dng",
        "/loginx,/loginx"
    })
    void leadsOnToAPathOfThisApplication(String to, String path) {
        assertThat(SignInRoutes.localPath(to)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "pairings",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "http:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/\t/evil.example",
                " //evil.example",
                "/a b",
                "/a\r\nSet-Cookie: x=y",
                "/login?to=/login",
                "/logout",
                "/auth/realms/chungtay/protocol/openid-connect/logout"
            })
    void leadsHomeFromAnythingElse(String to) {
        assertThat(SignInRoutes.localPath(to)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"vi,vi", "en,en", "fr,", "VI,", "'vi en',", "'vi&prompt=none',", "'',"})
    void handsOnOneOfOurLanguagesAndNothingElse(String asked, String handedOn) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap().add("ui_locales", asked);
        SignInRoutes.keepLanguage(parameters);
        assertThat(parameters.get("ui_locales")).isEqualTo(handedOn);
    }

    @Test
    void handsOnNoLanguageWhereSeveralAreAskedFor() {
        MultiMap parameters =
                MultiMap.caseInsensitiveMultiMap().add("ui_locales", "vi").add("ui_locales", "fr");
        SignInRoutes.keepLanguage(parameters);
        assertThat(parameters.contains("ui_locales")).isFalse();
    }

    @Test
    void keepsOurCookiesFromKeycloak() {
        assertThat(KeycloakProxy.withoutOurs("q_session=a; AUTH_SESSION_ID=b; q_auth_1=c;KEYCLOAK_IDENTITY=d"))
                .isEqualTo("AUTH_SESSION_ID=b; KEYCLOAK_IDENTITY=d");
        assertThat(KeycloakProxy.withoutOurs("q_session_chunk_1=a")).isEmpty();
        assertThat(KeycloakProxy.withoutOurs(null)).isEmpty();
    }
}
