package org.facecert.statement;

/**
 * Another way than the face to the same goal, as the applicant declares it.
 *
 * @param label the words on the control that offers it
 * @param route from a cold start to the goal
 */
public record Alternative(String id, String label, Route route) {}
