package vn.chungtay.plans;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done to a plan beside editing it. */
enum PlanAction {
    @JsonProperty("agree")
    AGREE("agree"),
    @JsonProperty("submit")
    SUBMIT("submit"),
    @JsonProperty("approve")
    APPROVE("approve"),
    @JsonProperty("return")
    RETURN("return");

    private final String word;

    PlanAction(String word) {
        this.word = word;
    }

    /** As the contract says it. */
    String word() {
        return word;
    }
}
