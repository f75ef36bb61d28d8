package org.facecert.evidence;

public record Digest(String hex) {}
