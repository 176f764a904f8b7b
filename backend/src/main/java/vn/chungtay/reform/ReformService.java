package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@ApplicationScoped
class ReformService {
    Page<ReformSummary> list(Scope scope, ReformFilter filter) {
        throw new UnsupportedOperationException();
    }

    ReformView create(Scope scope, CreateReform request, Language language) {
        throw new UnsupportedOperationException();
    }

    ReformView get(Scope scope, UUID id, Language language) {
        throw new UnsupportedOperationException();
    }

    ReformView amend(Scope scope, UUID id, IfMatch ifMatch, PatchReform request, Language language) {
        throw new UnsupportedOperationException();
    }

    Page<vn.chungtay.shared.Transition> transitions(Scope scope, UUID id) {
        throw new UnsupportedOperationException();
    }

    Page<vn.chungtay.audit.HistoryEntry> changes(Scope scope, UUID id, vn.chungtay.shared.PageQuery page) {
        throw new UnsupportedOperationException();
    }

    ReformView discard(Scope scope, UUID id, IfMatch ifMatch, ReformTransition request, Language language) {
        throw new UnsupportedOperationException();
    }

    vn.chungtay.operations.OperationView begin(
            Scope scope, UUID id, IfMatch ifMatch, ReformTransition request, Language language) {
        throw new UnsupportedOperationException();
    }

    Page<EffectView> effects(Scope scope, UUID id, EffectFilter filter) {
        throw new UnsupportedOperationException();
    }

    ReformPicture picture(Scope scope, UUID id, String unit) {
        throw new UnsupportedOperationException();
    }
}
