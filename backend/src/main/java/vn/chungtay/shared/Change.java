package vn.chungtay.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service operation that writes: all of it in one transaction, every deferred constraint checked before it answers, and rolled
 * back at the end when the caller asked with {@code validateOnly=true} only whether it would succeed.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Change {

    /** How long it may take, in seconds; a file of 50,000 rows takes longer than what a person waits for. */
    @Nonbinding
    int seconds() default 60;
}
