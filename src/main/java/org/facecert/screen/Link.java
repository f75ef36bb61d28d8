package org.facecert.screen;

/**
 * The name of rules, an agreement or a policy that a person would press to read it.
 *
 * @param node the text or control in which it stands; several links may share one
 * @param concept {@link Concept#FACE_RULES}, {@link Concept#PRIVACY_POLICY} or {@link
 *     Concept#USER_AGREEMENT}
 */
public record Link(Node node, String title, Concept concept) {}
