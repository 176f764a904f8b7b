package vn.chungtay.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** What a session can be about. Sessions name its code for good: it is never deleted, only no longer offered. */
@Entity
class Theme {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private String code;

    private String nameVi;
    private String nameEn;
    private int position;
    private boolean retired;
    private boolean byHand;

    protected Theme() {}

    Theme(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    /** What it is called, where it stands among the others, and whether it is no longer offered. */
    record Saying(String nameVi, String nameEn, int position, boolean retired) {

        Saying {
            nameVi = nameVi.strip();
            nameEn = nameEn.strip();
        }
    }

    void say(Saying saying, boolean person) {
        nameVi = saying.nameVi();
        nameEn = saying.nameEn();
        position = saying.position();
        retired = saying.retired();
        byHand = byHand || person;
    }

    boolean says(Saying saying) {
        return saying.equals(new Saying(nameVi, nameEn, position, retired));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    boolean byHand() {
        return byHand;
    }
}
