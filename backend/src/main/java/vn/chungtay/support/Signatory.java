package vn.chungtay.support;

import vn.chungtay.access.Scope;

/** The person whose word something is. */
record Signatory(String personId, String name) {

    static Signatory of(Scope scope) {
        return new Signatory(scope.personId(), scope.personName());
    }
}
