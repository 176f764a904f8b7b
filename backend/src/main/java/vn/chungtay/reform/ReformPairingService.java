package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@ApplicationScoped
class ReformPairingService {
    Page<SuggestionView> list(Scope scope, UUID id, SuggestionFilter filter) {
        throw new UnsupportedOperationException();
    }

    ProposedSuccessors propose(Scope scope, UUID id, ProposeSuccessors request, Language language) {
        throw new UnsupportedOperationException();
    }
}
