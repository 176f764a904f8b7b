package vn.chungtay.programmes;

/** What kind of activity is planned or was held. {@code THEMATIC_SESSION} alone is "chuyên đề"; "activities" means every kind. */
public enum SessionKind {
    THEMATIC_SESSION,
    EXCHANGE,
    TRAINING,
    MODEL_LESSON,
    TEACHER_DEPLOYMENT,
    REMOTE_TEACHING,
    PUPIL_VISIT,
    CULTURE_ARTS,
    SPORTS,
    SUPPORT_EVENT,
    COMMUNICATION
}
