import { m } from '#lib/paraglide/messages.js';

/** The first part of an action and its name, for the filter of the timeline. */
export function kindNames(): Record<string, string> {
	return {
		pilot: m.audit_kind_pilot(),
		role: m.audit_kind_role(),
		checklist: m.audit_kind_checklist(),
		evidence: m.audit_kind_evidence(),
		values: m.audit_kind_values(),
		'consent-text': m.audit_kind_consent_text(),
		assessment: m.audit_kind_assessment(),
		version: m.audit_kind_version(),
		training: m.audit_kind_training(),
		plan: m.audit_kind_plan(),
		measurement: m.audit_kind_measurement(),
		verdict: m.audit_kind_verdict(),
		contact: m.audit_kind_contact(),
		consent: m.audit_kind_consent(),
		draft: m.audit_kind_draft(),
		advice: m.audit_kind_advice(),
		decision: m.audit_kind_decision(),
		incident: m.audit_kind_incident(),
		alert: m.alerts_audit_kind(),
		mail: m.alerts_mail_title(),
		access: m.audit_kind_access(),
		person: m.audit_kind_person(),
		organisation: m.audit_kind_organisation()
	};
}
