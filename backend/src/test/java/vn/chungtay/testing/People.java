package vn.chungtay.testing;

/** Bearer tokens of the people that tests are about: anyone of an organisation, and those of the demo. */
public final class People {

    private People() {}

    /** Someone of the organisations who may read. */
    public static String viewer(String... organisations) {
        return of("viewer", organisations);
    }

    /** Someone of the organisations who drafts and reports. */
    public static String editor(String... organisations) {
        return of("editor", organisations);
    }

    /** The head of the organisations. Two calls for the same ones are the same person; see {@link #secondApprover}. */
    public static String approver(String... organisations) {
        return of("approver", organisations);
    }

    /** Another head of the same organisations, for what one person may not do alone. */
    public static String secondApprover(String... organisations) {
        return Tokens.of("second-approver." + String.join(".", organisations))
                .named("Người duyệt thứ hai")
                .roles("approver")
                .groups(organisations)
                .sign();
    }

    /** The officer of the city's department, who owns the programme. */
    public static String department() {
        return demo("so.chuyenvien", "Lê Minh Khuê", "department", "HN");
    }

    /** Another officer of the department, for what one may not do alone. */
    public static String secondDepartment() {
        return demo("so.lanhdao", "Nguyễn Hoài Nam", "department", "HN");
    }

    public static String administrator() {
        return demo("quantri", "Ngô Đức Thành", "administrator", "HN");
    }

    public static String auditor() {
        return demo("kiemtoan", "Lý Thanh Vân", "auditor", "HN");
    }

    /** The machine that loads data: an administrator and of the department. */
    public static String loader() {
        return Tokens.of("service-account-demo-loader")
                .named("demo-loader")
                .roles("administrator", "department")
                .groups("HN")
                .sign();
    }

    /** Someone who can sign in and belongs nowhere. */
    public static String stranger() {
        return Tokens.of("nguoi.la").named("Người Lạ").sign();
    }

    /** A person of the demo, whose organisation exists only where the demo data were imported. */
    public static String demo(String username, String name, String role, String organisation) {
        return Tokens.of(username).named(name).roles(role).groups(organisation).sign();
    }

    private static String of(String role, String... organisations) {
        return Tokens.of(role + '.' + String.join(".", organisations))
                .named("Người thử " + role)
                .roles(role)
                .groups(organisations)
                .sign();
    }
}
