package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Language;

@ApplicationScoped
class ReformFileService {
    ReformView put(
            Scope scope,
            UUID id,
            IfMatch ifMatch,
            ReformPart part,
            String name,
            java.io.InputStream file,
            Language language) {
        throw new UnsupportedOperationException();
    }

    ReformView delete(Scope scope, UUID id, IfMatch ifMatch, ReformPart part, Language language) {
        throw new UnsupportedOperationException();
    }
}
