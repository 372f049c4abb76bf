package pl.ugoda.intake.ksef;

/** Leaves the depth of a parse at once; never leaves this package. */
final class UnreadableInvoice extends Exception {
    private final transient FileProblem problem;

    UnreadableInvoice(FileProblem problem) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }
}
