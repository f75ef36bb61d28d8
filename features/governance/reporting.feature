@theme:reporting
Feature: What the suite asks of its own report

  @RP-01 @major @automatic @once
  @RLD-21
  Rule: Every finding carries the force code of each clause behind it; a finding resting only on S, T, G or E is never called a breach of law
    In the report each finding names the force of every clause behind it; what rests only on standards, guidance,
    platform or programme rules is never called a breach of law.

    @waiting
    Scenario: The report names the force of each clause
      self-test of the report to come

      Given the report of the evaluation
      Then each finding carries the force of its clauses, and only law is said to be breached

  @RP-02 @major @automatic @once
  @RLD-19 @FPP-TRUST5 @FPP-INFO @NANDU-5
  Rule: Results are given per scenario and per report chapter (rights of the person, face-data security, recognition security), not only as one score
    The report gives results by scenario class and by chapter: rights of the person, security of face data, security of
    recognition. There is not one score only.

    @waiting
    Scenario: The report has its chapters
      self-test of the report to come

      Given the report of the evaluation
      Then results are given by scenario class and by chapter

  @RP-03 @major @assisted @once
  @RLD-22 @CN-SPC15-3 @CN-SPC15-7 @CN-PIPL-69
  Rule: Evidence stands alone: build hash, phone, time, screen, traffic, step; names the operator and the vendor; states scale and sensitivity factors that raise severity
    The evidence of a finding stands without the suite: hash of the build, phone, time, screen, traffic, step, operator
    and vendor; factors of scale and sensitivity that make it weigh more are told.

    @waiting
    Scenario: The evidence stands alone
      self-test of the report to come

      Given the report of the evaluation
      Then the evidence of each finding stands alone
