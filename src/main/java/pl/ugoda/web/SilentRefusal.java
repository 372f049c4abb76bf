package pl.ugoda.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the server refuses before any page of ours has seen it (an address nobody may write) is answered by its status alone. */
public final class SilentRefusal extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable fault) {
        if (response.getStatus() >= 400 && !response.isCommitted() && response.setErrorReported()) {
            SecureHeaders.complete(response.getResponse());
        }
    }
}
