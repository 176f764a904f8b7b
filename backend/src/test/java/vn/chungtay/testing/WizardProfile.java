package vn.chungtay.testing;

/** As {@link ReformProfile}, for the same reform as it is prepared, seen beforehand and applied. */
public class WizardProfile extends ReformProfile {}
