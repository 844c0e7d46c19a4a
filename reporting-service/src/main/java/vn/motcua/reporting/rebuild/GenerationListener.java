package vn.motcua.reporting.rebuild;

/**
 * Is told which generations there are, again and again, also when nothing has changed. Questions
 * move over before anybody is told that they have, and what is left behind is dropped at the end.
 */
interface GenerationListener {

    int FIRST = 1;
    int SECOND = 2;
    int LAST = 3;

    void become(Generations now) throws InterruptedException;

    /** The service stops. */
    void stop();
}
