package vn.chungtay.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;

/** One thing the two plan to do; changed only through its plan. */
@Entity
class PlanLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private ActivityPlan plan;

    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrganisingLevel organisingLevel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] levels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] themes;

    private String title;
    private LocalDate plannedFor;
    private boolean hasDay;
    private UUID hostId;
    private Integer expectedParticipants;
    private Integer minutes;
    private String means;
    private String responsible;

    protected PlanLine() {}

    PlanLine(UUID id, ActivityPlan plan, int position, PlanLineFacts facts) {
        this.id = id;
        this.plan = plan;
        this.position = position;
        say(facts);
    }

    /** Says something else. */
    final void say(PlanLineFacts facts) {
        kind = facts.kind();
        organisingLevel = facts.organisingLevel();
        levels = facts.levels().stream().map(Enum::name).toArray(String[]::new);
        themes = facts.themes().toArray(String[]::new);
        title = facts.title();
        plannedFor = facts.plannedFor();
        hasDay = facts.hasDay();
        hostId = facts.host();
        expectedParticipants = facts.expectedParticipants();
        minutes = facts.minutes();
        means = facts.means();
        responsible = facts.responsible();
    }

    List<String> themes() {
        return List.of(themes);
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }
}
