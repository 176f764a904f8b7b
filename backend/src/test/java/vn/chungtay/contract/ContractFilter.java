package vn.chungtay.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds every answer that any test gets from the API against the contract. */
public final class ContractFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        Contract.committed().operation(request.getMethod(), path).ifPresent(operation -> {
            Map<String, List<String>> headers = response.getHeaders().asList().stream()
                    .collect(Collectors.groupingBy(
                            io.restassured.http.Header::getName,
                            Collectors.mapping(io.restassured.http.Header::getValue, Collectors.toList())));
            Answer answer = Answer.of(response.statusCode(), headers, response.asByteArray());
            List<String> faults = AnswerLaws.faults(operation, answer);
            if (!faults.isEmpty()) {
                throw new AssertionError(
                        "The answer is outside the contract of " + operation + ": " + String.join("; ", faults));
            }
        });
        return response;
    }
}
