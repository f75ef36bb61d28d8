package org.facecert.verdict;

/** A face function as the applicant declared it. */
public record FunctionUsed(String id, String kind, String purpose) {}
