package vn.chungtay.sessions;

import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;

/** Who reports is told at once of everything that is missing: what every activity must say and what a report must. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reportable.Check.class)
@interface Reportable {

    String message() default "SESSION_NEEDED_TO_REPORT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Singleton
    class Check implements ConstraintValidator<Reportable, SessionRequest> {

        private final HanoiTime time;

        Check(HanoiTime time) {
            this.time = time;
        }

        @Override
        public boolean isValid(SessionRequest request, ConstraintValidatorContext context) {
            List<Refusal.FieldError> faults =
                    request.reports() ? request.needs().faults(time.today()) : List.of();
            context.disableDefaultConstraintViolation();
            for (Refusal.FieldError fault : faults) {
                context.buildConstraintViolationWithTemplate(fault.code())
                        .addPropertyNode(fault.pointer().substring(1))
                        .addConstraintViolation();
            }
            return faults.isEmpty();
        }
    }
}
