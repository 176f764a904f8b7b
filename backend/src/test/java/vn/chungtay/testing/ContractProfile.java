package vn.chungtay.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that walk the whole contract: on Hanoi's data in a database of their own, in which they may make what they like. */
public class ContractProfile implements QuarkusTestProfile {}
