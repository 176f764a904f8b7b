package vn.chungtay.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every {@code @QuarkusTest} runs on; it is found by its annotations and needs no mention. */
@WithTestResource(value = DatabaseResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = IssuerResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = BrowserResource.class, scope = TestResourceScope.GLOBAL)
final class TestStack {

    private TestStack() {}
}
