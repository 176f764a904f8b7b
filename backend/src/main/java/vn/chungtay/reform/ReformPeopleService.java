package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;

@ApplicationScoped
class ReformPeopleService {
    Page<ReformPersonView> list(Scope scope, UUID id, PeopleOfReformFilter filter) {
        throw new UnsupportedOperationException();
    }

    MovedPeople move(Scope scope, UUID id, MovePeople request, Language language) {
        throw new UnsupportedOperationException();
    }
}
