package org.facecert.catalogue;

/** What is wrong and its cure; where, knows whoever asked. */
record Complaint(String what, String cure) {}
