package vn.chungtay.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The tests of this class have a database to themselves, in which there is nothing but what is said here; all others share one. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDatabase {

    Content value();

    /** What is in a database before its tests begin. */
    enum Content {
        /** What the migrations have made. */
        NOTHING,
        /** Hanoi's demo data, without the reform. */
        HANOI
    }
}
