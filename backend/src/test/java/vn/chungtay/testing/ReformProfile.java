package vn.chungtay.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For what follows the reform: on a database of their own, for it changes the map for good. */
public class ReformProfile implements QuarkusTestProfile {}
