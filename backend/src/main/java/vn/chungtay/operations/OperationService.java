package vn.chungtay.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@ApplicationScoped
public class OperationService {
    Page<OperationView> list(Scope scope, OperationFilter filter, Language language) {
        throw new UnsupportedOperationException();
    }

    OperationView get(Scope scope, UUID id, Language language) {
        throw new UnsupportedOperationException();
    }
}
