package vn.chungtay.pilots;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.organisations.EducationLevel;

/** Which slot of which selection. */
@Embeddable
record SlotKey(
        @Column(name = "selection_id") UUID selectionId,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        EducationLevel level,

        int position)
        implements Serializable {}
