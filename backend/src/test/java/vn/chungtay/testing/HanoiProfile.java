package vn.chungtay.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that count the whole of Hanoi's data: on a database of their own, in which no other test has made anything. */
public class HanoiProfile implements QuarkusTestProfile {}
