package vn.chungtay.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a person may do within the subtree of their organisations; realm roles of the same names in lower case. A role carries the
 * lesser ones with it, so an operation names the least it needs.
 */
public enum Role {
    VIEWER,
    EDITOR,
    APPROVER,
    DEPARTMENT,
    ADMINISTRATOR,
    AUDITOR;

    /** The names as annotations want them. */
    public static final String VIEWER_NAME = "viewer";

    public static final String EDITOR_NAME = "editor";
    public static final String APPROVER_NAME = "approver";
    public static final String DEPARTMENT_NAME = "department";
    public static final String ADMINISTRATOR_NAME = "administrator";
    public static final String AUDITOR_NAME = "auditor";

    /** This role and those it carries with it. */
    public Set<Role> withLesser() {
        return switch (this) {
            case VIEWER -> EnumSet.of(VIEWER);
            case EDITOR -> EnumSet.of(VIEWER, EDITOR);
            case APPROVER -> EnumSet.of(VIEWER, EDITOR, APPROVER);
            case DEPARTMENT -> EnumSet.of(VIEWER, EDITOR, APPROVER, DEPARTMENT);
            case ADMINISTRATOR -> EnumSet.of(VIEWER, ADMINISTRATOR);
            case AUDITOR -> EnumSet.of(VIEWER, AUDITOR);
        };
    }

    /** The name in tokens and in Keycloak. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
