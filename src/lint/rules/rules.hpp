// SPDX-License-Identifier: Apache-2.0
// Every rule, one declaration a line, sorted by name. A rule kNameOfRule stands in name_of_rule.cpp, its page beside it.
#pragma once

#include "lint/rule.hpp"

namespace uoc::lint {

extern const Rule kAbbreviationUndefined;
extern const Rule kAcContradiction;
extern const Rule kAcDemandExceeds;
extern const Rule kAcNewRequirement;
extern const Rule kAcUncoveredRequirement;
extern const Rule kAcVerbDrift;
extern const Rule kAmbiguousTheir;
extern const Rule kAgreement;
extern const Rule kApostropheDamaged;
extern const Rule kApplicabilityInconsistent;
extern const Rule kBareSingular;
extern const Rule kBoilerplateDrift;
extern const Rule kBrokenLine;
extern const Rule kCharDamage;
extern const Rule kCodeDuplicate;
extern const Rule kCodeFormat;
extern const Rule kCodeLevelMismatch;
extern const Rule kCreditConflict;
extern const Rule kCreditHoursMismatch;
extern const Rule kCreditNotWhole;
extern const Rule kCreditUnusual;
extern const Rule kDanglingStandard;
extern const Rule kDeclaredCountMismatch;
extern const Rule kDialectMixed;
extern const Rule kDoubleBarrelled;
extern const Rule kDuplicateItem;
extern const Rule kDuplicateTitle;
extern const Rule kFieldShiftSuspected;
extern const Rule kFixedPhrase;
extern const Rule kFlattenedList;
extern const Rule kGenderedLanguage;
extern const Rule kHyphenationArtefact;
extern const Rule kImportConflict;
extern const Rule kItemDuplicated;
extern const Rule kItemEmpty;
extern const Rule kItemMissing;
extern const Rule kItemOrder;
extern const Rule kKnowledgeOnlyUnit;
extern const Rule kKnownError;
extern const Rule kLabelNearMiss;
extern const Rule kLevelAutonomyMismatch;
extern const Rule kLevelDemandHigh;
extern const Rule kLawTitle;
extern const Rule kLevelDemandLow;
extern const Rule kLevelOutOfRange;
extern const Rule kListPunctuationMixed;
extern const Rule kNearDuplicateUnit;
extern const Rule kNotParallel;
extern const Rule kNotWorkplaceLanguage;
extern const Rule kOrAmbiguity;
extern const Rule kOutcomeFormMixed;
extern const Rule kOutcomeLeadin;
extern const Rule kPageFurniture;
extern const Rule kPartMissing;
extern const Rule kPartNumbering;
extern const Rule kPartOffTopic;
extern const Rule kPartWithoutItems;
extern const Rule kPrApplicationInKnowledge;
extern const Rule kPrHeadVerbMissing;
extern const Rule kPrKnowledgeVerbInApplication;
extern const Rule kPrUnobservableVerb;
extern const Rule kQuantityPlacement;
extern const Rule kPlainWords;
extern const Rule kRegisterMismatch;
extern const Rule kReservedTerm;
extern const Rule kSourceMissing;
extern const Rule kStatementTooLong;
extern const Rule kTermInconsistent;
extern const Rule kUnboundedScope;
extern const Rule kTitleCase;
extern const Rule kTitleForm;
extern const Rule kTitleLength;
extern const Rule kUnitRefBroken;
extern const Rule kVagueStandard;
extern const Rule kVoiceMismatch;
extern const Rule kWhitespaceSeparator;

}  // namespace uoc::lint
